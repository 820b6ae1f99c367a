@NullMarked
package io.github.dixajava.service;

import org.jspecify.annotations.NullMarked;
