/** The records of a day without a person: questions, complaints, mistakes, difficult cases, outages, incidents, and the fees taken. */
@NullMarked
package dev.madoguchi.dayrecord;

import org.jspecify.annotations.NullMarked;
