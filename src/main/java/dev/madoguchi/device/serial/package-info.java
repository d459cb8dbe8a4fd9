/** Serial lines, and the pty pair that stands in for one. */
@NullMarked
package dev.madoguchi.device.serial;

import org.jspecify.annotations.NullMarked;
