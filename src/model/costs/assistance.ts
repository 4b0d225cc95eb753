import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear, since } from '../../formula/vocabulary.js';
import { assistanceGroup, assistedUsers } from '../benefits/assistance.js';
import { capacity, cash, cost } from '../statement.js';

const assistance = assistanceGroup.inputs;

/** Seats from go-live, and the hours in which people review what was written for them. */
export const assistanceCosts = cost({
  inputs: assistanceGroup,
  heading: 'Assistance',
  ownership: 'licence',
  lines: ({ labour, adoption }) => {
    const seats = line('money/month', {
      id: 'assistanceSeats',
      label: 'Coding assistance: seats',
      formula: product(assistance.seats, assistance.pricePerSeatMonth, since(adoption.goLive)),
    });
    const reviewHours = line('hour/year', {
      id: 'assistanceReviewHours',
      label: 'Hours of review a year',
      formula: product(assistedUsers, assistance.reviewHoursPerWeek, assistance.weeksPerYear),
    });
    const review = line('money/month', {
      id: 'assistanceReview',
      label: 'Coding assistance: review',
      formula: product(
        ratio(reviewHours, monthsPerYear),
        labour.doneBy('assistance.role').rate,
        adoption.share,
        labour.wageIndex,
      ),
    });
    return [cash(seats), capacity(review, { ownership: 'people' })];
  },
});
