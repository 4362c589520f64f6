//! Figures: money, quantities, percentages and dates.
