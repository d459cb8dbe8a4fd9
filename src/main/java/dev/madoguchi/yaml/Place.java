package dev.madoguchi.yaml;

import java.io.Serializable;

/** A spot in a file; line and column count from 1. */
public record Place(String file, int line, int column) implements Serializable {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
