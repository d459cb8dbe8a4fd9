package dev.madoguchi.reception;

import java.util.Optional;

/**
 * What decides whether a visitor can be helped: facts, and nothing of a person.
 *
 * @param residency where they live, as they said
 * @param hasForm whether they brought a 交付申請書 with a QR code
 * @param card empty where they hold no My Number Card
 */
public record Visitor(Residency residency, boolean hasForm, Optional<HeldCard> card) {}
