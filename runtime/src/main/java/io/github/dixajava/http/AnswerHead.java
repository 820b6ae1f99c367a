package io.github.dixajava.http;

import java.util.List;
import java.util.Map;

/** Status and headers of an answer, without tokens. */
public record AnswerHead(int status, Map<String, List<String>> headers) {}
