package dev.madoguchi.identity.residence;

/**
 * What a residence card tells everybody.
 *
 * @param version of its specification, four digits
 */
public record ResidenceFacts(ResidenceKind kind, String version) {}
