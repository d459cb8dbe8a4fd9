/** The visitor's own screen: what a visitor sees of a visit, in the language they read, and what they say to it. */
@NullMarked
package dev.madoguchi.visitor;

import org.jspecify.annotations.NullMarked;
