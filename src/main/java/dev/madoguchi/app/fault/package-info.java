/** A fault that nobody foresaw: what is said of it, and what a supporter is given. */
@NullMarked
package dev.madoguchi.app.fault;

import org.jspecify.annotations.NullMarked;
