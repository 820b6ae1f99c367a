package io.github.dixajava.internal;

import io.github.dixajava.error.CallInterruptedException;
import io.github.dixajava.error.DixaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets methods return their result, or a future of it, carried out by the engine. */
final class EngineCallAdapterFactory extends CallAdapter.Factory {
  private final Engine engine;
  private final CallOptions options;
  private final String version;

  EngineCallAdapterFactory(Engine engine, CallOptions options, String version) {
    this.engine = engine;
    this.options = options;
    this.version = version;
  }

  @Override
  public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) == CompletableFuture.class) {
      Type type = getParameterUpperBound(0, (ParameterizedType) returnType);
      return new Asynchronous<>(type, OperationInfo.of(annotations, type, version));
    }
    return new Synchronous<>(returnType, OperationInfo.of(annotations, returnType, version));
  }

  private final class Asynchronous<R> implements CallAdapter<R, CompletableFuture<R>> {
    private final Type type;
    private final OperationInfo operation;

    Asynchronous(Type type, OperationInfo operation) {
      this.type = type;
      this.operation = operation;
    }

    @Override
    public Type responseType() {
      return type;
    }

    @Override
    public CompletableFuture<R> adapt(Call<R> call) {
      return engine.start(call, operation, options);
    }
  }

  private final class Synchronous<R> implements CallAdapter<R, @Nullable R> {
    private final Type type;
    private final OperationInfo operation;

    Synchronous(Type type, OperationInfo operation) {
      this.type = type;
      this.operation = operation;
    }

    @Override
    public Type responseType() {
      return type;
    }

    @Override
    public @Nullable R adapt(Call<R> call) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CallInterruptedException(operation.details(0), new InterruptedException());
      }
      CompletableFuture<R> result = engine.start(call, operation, options);
      try {
        return result.get();
      } catch (InterruptedException e) {
        result.cancel(true);
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(operation.details(0), e);
      } catch (ExecutionException e) {
        throw here(e.getCause());
      }
    }

    /** The failure with the stack of the caller, who knows nothing of the client's threads. */
    private RuntimeException here(@Nullable Throwable failure) {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof DixaException) {
        failure.fillInStackTrace();
      }
      return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
  }
}
