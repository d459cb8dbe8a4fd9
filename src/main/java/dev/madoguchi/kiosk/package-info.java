/** The ticket machine's touch screen: a page on this computer where a visitor takes a number by themselves. */
@NullMarked
package dev.madoguchi.kiosk;

import org.jspecify.annotations.NullMarked;
