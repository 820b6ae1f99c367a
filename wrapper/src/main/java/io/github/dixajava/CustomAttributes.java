package io.github.dixajava;

import io.github.dixajava.api.CustomAttributesApi;

/**
 * Operations on definitions and values of custom attributes; see {@link
 * DixaClient#customAttributes()}.
 */
public interface CustomAttributes extends CustomAttributesApi {}
