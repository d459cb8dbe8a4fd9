/** What every device has in common: its faults, and noticing that it came or went. */
@NullMarked
package dev.madoguchi.device;

import org.jspecify.annotations.NullMarked;
