/** Card readers as a small byte interface, over PC/SC, and virtual cards on vpcd's wire. */
@NullMarked
package dev.madoguchi.device.card;

import org.jspecify.annotations.NullMarked;
