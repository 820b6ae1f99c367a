package io.github.dixajava;

import io.github.dixajava.api.TemplatesApi;

/** Operations on quick responses and automatic replies; see {@link DixaClient#templates()}. */
public interface Templates extends TemplatesApi {}
