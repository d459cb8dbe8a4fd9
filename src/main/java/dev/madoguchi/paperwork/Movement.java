package dev.madoguchi.paperwork;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a stock.
 *
 * @param kind the id of a kind of the profile
 * @param pieces as they were counted
 * @param change of the stock; negative where it became less
 * @param who did it; of a form that a case used up, the program
 */
public record Movement(UUID id, String kind, StockDeed deed, int pieces, int change, String who, Instant at) {}
