/** What a supporter may see of a station that has trouble: a log and a bundle in which nothing of anybody can stand. */
@NullMarked
package dev.madoguchi.support;

import org.jspecify.annotations.NullMarked;
