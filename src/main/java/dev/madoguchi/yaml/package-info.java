/** The one reader of YAML in which a person is told line and column: profiles, settings of a station, models of printers. */
@NullMarked
package dev.madoguchi.yaml;

import org.jspecify.annotations.NullMarked;
