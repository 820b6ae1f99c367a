package io.github.dixajava.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.dixajava.json.PropertyName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class Jackson2Tokens extends JacksonTokens {
  private final JsonParser in;

  Jackson2Tokens(JsonParser in) {
    super(in.currentTokenId());
    this.in = in;
  }

  @Override
  int advance() throws IOException {
    JsonToken token = in.nextToken();
    return token == null ? 0 : token.id();
  }

  @Override
  boolean advanceTo(PropertyName name) throws IOException {
    SerializedString form = name.attachment() instanceof SerializedString known ? known : null;
    if (form == null) {
      form = new SerializedString(name.text());
      name.attach(form);
    }
    return in.nextFieldName(form);
  }

  @Override
  int current() {
    return in.currentTokenId();
  }

  @Override
  String name() throws IOException {
    return in.currentName();
  }

  @Override
  String text() throws IOException {
    return in.getText();
  }

  @Override
  void toChars() throws IOException {
    chars.see(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
  }

  @Override
  public String path() {
    JsonStreamContext context = in.getParsingContext();
    return path(isBracket() ? context.getParent() : context);
  }

  private static String path(@Nullable JsonStreamContext at) {
    if (at == null || at.inRoot()) {
      return "$";
    }
    String step = at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName();
    return path(at.getParent()) + step;
  }
}
