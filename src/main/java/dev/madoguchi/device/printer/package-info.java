/** ESC/POS printers that tell the truth, and a simulated one that renders what it printed. */
@NullMarked
package dev.madoguchi.device.printer;

import org.jspecify.annotations.NullMarked;
