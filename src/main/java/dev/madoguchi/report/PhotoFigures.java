package dev.madoguchi.report;

import java.util.SortedMap;

/**
 * The photos of a site and a time, without a picture and without a person (004 §2-1(12)②ア).
 *
 * @param photos how many were accepted
 * @param shots how many were taken, of visitors who went without one too
 * @param retakes how many of the shots were not a visitor's first
 * @param meanSeconds from the live view's start to the acceptance, on average; 0 where none was accepted
 * @param medianSeconds of the same
 * @param reasons how often each reason kept a shot from being used
 * @param exceptions how often each thing was amiss with a photo that was accepted all the same
 */
public record PhotoFigures(
        int photos,
        int shots,
        int retakes,
        double meanSeconds,
        double medianSeconds,
        SortedMap<String, Integer> reasons,
        SortedMap<String, Integer> exceptions) {}
