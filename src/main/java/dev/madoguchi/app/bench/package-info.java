/** The benchmarks: each figure beside a reference in the same run, as a ratio with the limit that is promised. */
@NullMarked
package dev.madoguchi.app.bench;

import org.jspecify.annotations.NullMarked;
