package dev.madoguchi.city.vault;

/**
 * A large record on its way in parts.
 *
 * @param municipality whose it will be
 * @param station who sends it
 * @param sha256 of the whole envelope, 64 lower-case hexadecimal digits
 */
public record Upload(String municipality, String station, String sha256) {}
