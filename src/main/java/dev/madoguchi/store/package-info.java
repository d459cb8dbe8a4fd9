/** The encrypted H2 database: opened durably, migrated, backed up, recovered. */
@NullMarked
package dev.madoguchi.store;

import org.jspecify.annotations.NullMarked;
