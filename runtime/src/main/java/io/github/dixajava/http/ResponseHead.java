package io.github.dixajava.http;

import java.util.List;
import java.util.Map;

/** Status and headers of a response, without tokens. */
public record ResponseHead(int status, Map<String, List<String>> headers) {}
