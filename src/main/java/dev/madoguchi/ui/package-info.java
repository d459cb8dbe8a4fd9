/** What every screen shares: texts, theme, type scale, background work. */
@NullMarked
package dev.madoguchi.ui;

import org.jspecify.annotations.NullMarked;
