/** A whole working day by itself, on simulated devices through the real drivers. */
@NullMarked
package dev.madoguchi.app.demo;

import org.jspecify.annotations.NullMarked;
