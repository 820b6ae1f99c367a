/** Tests in programs with Spring Boot. */
@NullMarked
package io.github.dixajava.spring;

import org.jspecify.annotations.NullMarked;
