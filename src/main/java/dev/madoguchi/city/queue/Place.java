package dev.madoguchi.city.queue;

/** A site of a municipality. */
public record Place(String municipality, String site) {}
