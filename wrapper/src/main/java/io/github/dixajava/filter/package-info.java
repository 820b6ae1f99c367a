/**
 * What to ask for: stretches of time, searches and analytics queries, without the JSON of the wire.
 */
@NullMarked
package io.github.dixajava.filter;

import org.jspecify.annotations.NullMarked;
