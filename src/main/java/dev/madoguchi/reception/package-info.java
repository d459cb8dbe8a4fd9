/** What the visitor came for, and what that asks for. */
@NullMarked
package dev.madoguchi.reception;

import org.jspecify.annotations.NullMarked;
