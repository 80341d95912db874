import type { phone as chinese } from '../zh-CN/phone'
import type { Translated } from '../translated'

export const phone: Translated<typeof chinese> = {
  tab: {
    home: 'Home',
    mine: 'My reports',
    report: 'Report',
    public: 'Public',
    me: 'Me',
    todo: 'To do',
    map: 'Map',
    door: 'For others',
    notices: 'Notices',
  },
}
