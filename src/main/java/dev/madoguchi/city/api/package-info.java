/** The city server's HTTPS interface for workstations. */
@NullMarked
package dev.madoguchi.city.api;

import org.jspecify.annotations.NullMarked;
