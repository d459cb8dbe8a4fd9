/** The workstation's wiring: what is built from what, and the JavaFX window around it. */
@NullMarked
package dev.madoguchi.app.workstation;

import org.jspecify.annotations.NullMarked;
