package io.github.dixajava.codegen.view;

import java.util.List;

/**
 * The operations of one tag.
 *
 * @param title the tag
 * @param methods its operations
 */
public record ApiGroup(String title, List<ApiMethod> methods) {}
