package dev.madoguchi.photo;

import dev.madoguchi.photo.cut.CardPhoto;

/** A photo that a named person looked at and accepted, and what that person confirmed. */
public record ReviewedPhoto(CardPhoto photo, PhotoReview review) {}
