package io.github.dixajava.jackson;

import io.github.dixajava.json.PropertyName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;

final class Jackson3Tokens extends JacksonTokens {
  private final JsonParser in;

  Jackson3Tokens(JsonParser in) {
    super(in.currentTokenId());
    this.in = in;
  }

  @Override
  int advance() {
    JsonToken token = in.nextToken();
    return token == null ? 0 : token.id();
  }

  @Override
  boolean advanceTo(PropertyName name) {
    SerializedString form = name.attachment() instanceof SerializedString known ? known : null;
    if (form == null) {
      form = new SerializedString(name.text());
      name.attach(form);
    }
    return in.nextName(form);
  }

  @Override
  int current() {
    return in.currentTokenId();
  }

  @Override
  String name() {
    return in.currentName();
  }

  @Override
  String text() {
    return in.getString();
  }

  @Override
  void toChars() {
    chars.see(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
  }

  @Override
  public String path() {
    TokenStreamContext context = in.streamReadContext();
    return path(isBracket() ? context.getParent() : context);
  }

  private static String path(@Nullable TokenStreamContext at) {
    if (at == null || at.inRoot()) {
      return "$";
    }
    String step = at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName();
    return path(at.getParent()) + step;
  }
}
