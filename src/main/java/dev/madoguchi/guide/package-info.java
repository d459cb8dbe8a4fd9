/** What a visitor is told before the reception: which way, why, what to bring, what it costs, and where else. */
@NullMarked
package dev.madoguchi.guide;

import org.jspecify.annotations.NullMarked;
