package dev.madoguchi.support;

/**
 * One file of a bundle, as a person reads it before it leaves.
 *
 * @param name within the bundle
 * @param text its lines
 */
public record SupportFile(String name, String text) {}
