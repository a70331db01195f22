import { watchHistory } from '@/components/time-slider/history-changes'

// What runs in the browser before the framework does.
watchHistory()
