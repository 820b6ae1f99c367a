package io.github.dixajava.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as it came over the wire.
 *
 * @param target path and query, as sent
 * @param headers by name in lower case; of a repeated header the first
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares requests
record FakeRequest(String method, String target, Map<String, String> headers, byte[] body) {
  private static final int MAX_LINE = 1 << 16;
  private static final Pattern PART_NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
  private static final Pattern PART_TYPE =
      Pattern.compile("^content-type:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  /** A file of a multipart form. */
  record UploadedFile(String part, String name, String type, int size) {}

  /**
   * Reads the next request of a connection.
   *
   * @param out for {@code 100 Continue}
   * @return null if the connection ended before a request
   */
  static @Nullable FakeRequest read(InputStream in, OutputStream out) throws IOException {
    String start = line(in);
    if (start == null) {
      return null;
    }
    String[] parts = start.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("not a request line: " + start);
    }
    Map<String, String> headers = headers(in);
    if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
    }
    return new FakeRequest(parts[0], parts[1], headers, body(in, headers));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = required(in); !line.isEmpty(); line = required(in)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new ProtocolException("not a header: " + line);
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
        body.write(exactly(in, size));
        required(in);
      }
      headers(in); // the trailers
      return body.toByteArray();
    }
    return exactly(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private static int chunkSize(InputStream in) throws IOException {
    return Integer.parseInt(required(in).replaceFirst(";.*", "").strip(), 16);
  }

  private static byte[] exactly(InputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the body ended after " + bytes.length + " of " + size + " bytes");
    }
    return bytes;
  }

  private static String required(InputStream in) throws IOException {
    String line = line(in);
    if (line == null) {
      throw new EOFException("the connection ended within a request");
    }
    return line;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (line.size() == MAX_LINE) {
        throw new ProtocolException("a line has more than " + MAX_LINE + " bytes");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  String text() {
    return new String(body, UTF_8);
  }

  @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** The decoded segments of the path. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : target.replaceFirst("\\?.*", "").substring(1).split("/", -1)) {
      segments.add(URLDecoder.decode(segment.replace("+", "%2B"), UTF_8));
    }
    return segments;
  }

  /** The decoded query; of a repeated name the first value. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    int mark = target.indexOf('?');
    if (mark >= 0) {
      for (String pair : target.substring(mark + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.putIfAbsent(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return query;
  }

  boolean isMultipart() {
    return String.valueOf(header("content-type")).startsWith("multipart/");
  }

  /** The parts of a multipart form. */
  List<UploadedFile> files() {
    if (!isMultipart()) {
      return List.of();
    }
    String type = String.valueOf(header("content-type"));
    String boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    List<UploadedFile> files = new ArrayList<>();
    for (String part : new String(body, ISO_8859_1).split("--" + Pattern.quote(boundary), -1)) {
      int blank = part.indexOf("\r\n\r\n");
      if (blank >= 0) {
        String head = part.substring(0, blank);
        files.add(
            new UploadedFile(
                first(PART_NAME, head),
                first(FILE_NAME, head),
                first(PART_TYPE, head),
                part.length() - blank - 6));
      }
    }
    return files;
  }

  private static String first(Pattern pattern, String head) {
    Matcher matcher = pattern.matcher(head);
    return matcher.find() ? new String(matcher.group(1).getBytes(ISO_8859_1), UTF_8) : "";
  }
}
