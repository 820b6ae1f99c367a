package io.github.dixajava.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list, read-only once read. One unreadable element of a union, or of a page, does not cost the
 * others.
 */
final class ListAdapter<T extends @Nullable Object> extends TypeAdapter<@Nullable List<T>> {
  private final TypeAdapter<T> element;
  private final boolean orOne;
  private final boolean page;

  /**
   * @param orOne whether a string is read as a list of one
   * @param page whether elements that cannot be read are kept beside the others
   */
  ListAdapter(TypeAdapter<T> element, boolean orOne, boolean page) {
    this.element = element;
    this.orOne = orOne;
    this.page = page;
  }

  @Override
  public @Nullable List<T> read(JsonReader reader) throws IOException {
    LookAheadReader in = LookAheadReader.of(reader);
    JsonToken found = in.peek();
    if (found == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    if (orOne && found == JsonToken.STRING) {
      return List.of(element.read(in));
    }
    if (found != JsonToken.BEGIN_ARRAY) {
      throw Adapters.wrongType(in, "an array");
    }
    List<T> items = new ArrayList<>();
    List<UnreadableElement> unreadable = new ArrayList<>(0);
    in.beginArray();
    while (in.hasNext()) {
      if (element instanceof UnionAdapter<T> union) {
        items.add(union.readElement(in));
      } else if (page) {
        readElement(in, items, unreadable);
      } else {
        items.add(element.read(in));
      }
    }
    in.endArray();
    return unreadable.isEmpty()
        ? Collections.unmodifiableList(items)
        : new PageItems<>(items, unreadable);
  }

  private void readElement(LookAheadReader in, List<T> items, List<UnreadableElement> unreadable)
      throws IOException {
    LookAheadReader.Mark start = in.mark();
    try {
      items.add(element.read(in));
    } catch (DixaJsonException e) {
      in.reset(start);
      int index = items.size() + unreadable.size();
      unreadable.add(new UnreadableElement(index, JsonTree.read(in), e));
    }
  }

  @Override
  public void write(JsonWriter out, @Nullable List<T> items) throws IOException {
    if (items == null) {
      out.nullValue();
      return;
    }
    if (items instanceof PageItems<T> read) {
      writePage(out, read);
      return;
    }
    out.beginArray();
    for (T item : items) {
      writeElement(out, item);
    }
    out.endArray();
  }

  /** Each unreadable element is written back at its place. */
  private void writePage(JsonWriter out, PageItems<T> items) throws IOException {
    Iterator<T> readable = items.iterator();
    int index = 0;
    out.beginArray();
    for (UnreadableElement unreadable : items.unreadable()) {
      for (; index < unreadable.index(); index++) {
        writeElement(out, readable.next());
      }
      JsonTree.write(out, unreadable.raw());
      index++;
    }
    while (readable.hasNext()) {
      writeElement(out, readable.next());
    }
    out.endArray();
  }

  private void writeElement(JsonWriter out, T item) throws IOException {
    if (item == null) {
      JsonTree.writeNull(out);
    } else {
      element.write(out, item);
    }
  }
}
