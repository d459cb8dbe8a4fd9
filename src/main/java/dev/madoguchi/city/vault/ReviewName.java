package dev.madoguchi.city.vault;

import java.util.UUID;

/**
 * Which asking for a review.
 *
 * @param caseId the case's random id
 * @param round how often the station has asked about it, from 1
 */
public record ReviewName(String municipality, String station, UUID caseId, int round) {}
