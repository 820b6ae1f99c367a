package io.github.dixajava.service;

import io.github.dixajava.http.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * An image for an article of the knowledge base: PNG, JPEG, GIF or WebP, at most 4 MB; see {@link
 * Knowledge#uploadArticleAttachments}. Its content is read when it is made, so that what breaks a
 * rule is refused before anything is sent.
 *
 * <p>Immutable.
 */
public final class Attachment {
  /** Most bytes of one attachment: 4 MB, by the description of the operation. */
  public static final int MAX_BYTES = 4 << 20;

  /** Most bytes of all attachments of one upload: 10 MB. */
  public static final int MAX_TOTAL_BYTES = 10 << 20;

  /** Most attachments of one upload: 5. */
  public static final int MAX_COUNT = 5;

  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp");

  private final String name;
  private final String contentType;
  private final byte[] content;

  private Attachment(String name, String contentType, byte[] content) {
    this.name = name;
    this.contentType = contentType;
    this.content = content;
  }

  /**
   * A file; its extension tells its type.
   *
   * @throws IllegalArgumentException if the extension or the size is not allowed
   * @throws IOException if the file cannot be read
   */
  public static Attachment of(Path file) throws IOException {
    Path name = file.getFileName();
    if (name == null) {
      throw new IllegalArgumentException("attachment must be a file, but is a root directory");
    }
    String text = name.toString();
    String type = typeOf(text);
    try (InputStream stream = Files.newInputStream(file)) {
      return of(text, type, stream);
    }
  }

  /**
   * Bytes under a name whose extension tells their type.
   *
   * @throws IllegalArgumentException if the extension or the size is not allowed
   */
  public static Attachment of(String name, byte[] content) {
    return of(name, typeOf(name), content);
  }

  /**
   * Bytes of a given type.
   *
   * @param contentType {@code image/png}, {@code image/jpeg}, {@code image/gif} or {@code
   *     image/webp}
   * @throws IllegalArgumentException if the name is blank or type or size is not allowed
   */
  public static Attachment of(String name, String contentType, byte[] content) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("attachment name must not be blank");
    }
    if (!TYPES.containsValue(contentType)) {
      throw new IllegalArgumentException(
          "attachment type must be one of "
              + new TreeSet<>(Set.copyOf(TYPES.values()))
              + ", but is "
              + contentType);
    }
    if (content.length == 0 || content.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "attachment " + name + " must have 1 to " + MAX_BYTES + " bytes (4 MB)");
    }
    return new Attachment(name, contentType, content.clone());
  }

  /**
   * What a stream gives; at most one byte more than allowed is read, and the stream is not closed.
   *
   * @throws IllegalArgumentException if the name is blank or type or size is not allowed
   * @throws IOException if the stream cannot be read
   */
  public static Attachment of(String name, String contentType, InputStream content)
      throws IOException {
    return of(name, contentType, content.readNBytes(MAX_BYTES + 1));
  }

  /** Name of the file. */
  public String name() {
    return name;
  }

  /** Type of the image, such as {@code image/png}. */
  public String contentType() {
    return contentType;
  }

  /** Size in bytes. */
  public int size() {
    return content.length;
  }

  /** Name, type and size. */
  @Override
  public String toString() {
    return name + " (" + contentType + ", " + content.length + " bytes)";
  }

  /**
   * The parts of one upload.
   *
   * @throws IllegalArgumentException if there are none, too many, or too large ones together
   */
  public static List<MultipartBody.Part> parts(List<Attachment> attachments) {
    Arguments.range("number of attachments", attachments.size(), 1, MAX_COUNT);
    long total = attachments.stream().mapToLong(Attachment::size).sum();
    if (total > MAX_TOTAL_BYTES) {
      throw new IllegalArgumentException(
          "attachments together must have at most "
              + MAX_TOTAL_BYTES
              + " bytes (10 MB), but have "
              + total);
    }
    List<MultipartBody.Part> parts = new ArrayList<>();
    for (Attachment each : attachments) {
      RequestBody body = RequestBody.create(each.content, MediaType.get(each.contentType));
      parts.add(MultipartBody.Part.createFormData("files", each.name, body));
    }
    return parts;
  }

  private static String typeOf(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(extension);
    if (type == null) {
      throw new IllegalArgumentException(
          "attachment name must end in one of " + new TreeSet<>(TYPES.keySet()) + ": " + name);
    }
    return type;
  }
}
