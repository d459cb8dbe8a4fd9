package dev.madoguchi.city.console;

/** What is looked up about a site: its queue, and its people. */
public record SitesLook(QueueLook queues, StaffingLook staffing) {}
