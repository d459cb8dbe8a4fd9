/** 書類: forms in stock, papers gathered for the office, and what must still be keyed into other systems; by ticket, never by person. */
@NullMarked
package dev.madoguchi.paperwork;

import org.jspecify.annotations.NullMarked;
