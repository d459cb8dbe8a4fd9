/** The spine of the product: one visitor's way through the steps, its draft, and its end. */
@NullMarked
package dev.madoguchi.visit;

import org.jspecify.annotations.NullMarked;
