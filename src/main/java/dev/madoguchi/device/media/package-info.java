/** Memory cards and folders that files are handed over on, or taken from: the seam, the driver, the simulator. */
@NullMarked
package dev.madoguchi.device.media;

import org.jspecify.annotations.NullMarked;
