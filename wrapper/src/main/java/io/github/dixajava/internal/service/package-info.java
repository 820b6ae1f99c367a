/** The groups carried out by a client. */
@NullMarked
package io.github.dixajava.internal.service;

import org.jspecify.annotations.NullMarked;
