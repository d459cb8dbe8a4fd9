/** Reports put on paper: the office's own workbook layouts filled in, and the same as PDF and CSV. */
@NullMarked
package dev.madoguchi.layout;

import org.jspecify.annotations.NullMarked;
