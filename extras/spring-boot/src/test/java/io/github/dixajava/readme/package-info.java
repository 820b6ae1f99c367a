/** Tests in programs with Spring Boot. */
@NullMarked
package io.github.dixajava.readme;

import org.jspecify.annotations.NullMarked;
