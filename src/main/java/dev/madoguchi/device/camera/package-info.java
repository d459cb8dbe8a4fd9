/** The camera: frames from any source JavaCV can read, and the sitter that stands in for one. */
@NullMarked
package dev.madoguchi.device.camera;

import org.jspecify.annotations.NullMarked;
