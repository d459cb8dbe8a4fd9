/** A workstation as a machine without a window: its folder, store, devices, keys and line to the city, and what is done with it from a terminal. */
@NullMarked
package dev.madoguchi.app.station;

import org.jspecify.annotations.NullMarked;
