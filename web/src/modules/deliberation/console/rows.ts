import type { TopicMark, TopicPhase } from '@/lib/types'

/** What a figure is made of: the topics that it counts, or that have left a step; all where it names nothing. */
export interface TopicRows {
  figure?: TopicMark
  left?: TopicPhase
}
