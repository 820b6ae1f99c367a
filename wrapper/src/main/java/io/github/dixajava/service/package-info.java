/**
 * The operations of the API, in the groups of Dixa's reference page, each as an interface whose
 * methods wait and one whose methods give futures. Most of it is generated; what people wrote has
 * paging, ranges and waiting where they belong.
 */
@NullMarked
package io.github.dixajava.service;

import org.jspecify.annotations.NullMarked;
