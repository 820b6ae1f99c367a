/** What the templates print: one record a construct, all text ready for the page. */
@NullMarked
package io.github.dixajava.codegen.view;

import org.jspecify.annotations.NullMarked;
